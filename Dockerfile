# Polku in one container. Give it a volume for /data, or DATABASE_URL for a PostgreSQL of your own.
FROM node:24-slim
WORKDIR /polku
COPY package.json package-lock.json ./
RUN npm install --no-save --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/prepare.js --app --program && mkdir /data && chown node /data
USER node
ENV POLKU_DATA=/data
EXPOSE 8400
CMD ["node", "dist/program/polku.js", "serve"]
