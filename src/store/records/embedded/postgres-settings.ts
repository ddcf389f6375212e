/**
 * How our own PostgreSQL runs. Durable: a commit that was answered survives a power cut (fsync, synchronous_commit and
 * full_page_writes stay at their default, on). Small at rest: few helpers, 64 MB of shared buffers that fill only with
 * use; the operating system's cache holds the rest. Anything else is PostgreSQL's default.
 */
const postgresSettings: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  // each workspace has a thread that follows its log by connections of its own
  max_connections: "100",
  shared_buffers: "64MB",
  max_wal_size: "1GB",
  checkpoint_timeout: "15min",
  // what a long load makes is written out beside it, not by it
  wal_buffers: "16MB",
  bgwriter_delay: "20ms",
  bgwriter_lru_maxpages: "1000",
  bgwriter_lru_multiplier: "4",
  // no replicas and no continuous archive: less to write, and a table made in a load is not logged twice
  wal_level: "minimal",
  max_wal_senders: "0",
  max_logical_replication_workers: "0",
  // reading in the asking process saves three helper processes
  io_method: "sync",
  max_worker_processes: "2",
  max_parallel_workers_per_gather: "0",
  autovacuum_max_workers: "2",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  // words of customers must not reach a log file
  log_min_error_statement: "panic",
  log_parameter_max_length_on_error: "0",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

/** The same for the command line. */
export const settingsArguments = (): string[] =>
  Object.entries(postgresSettings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
