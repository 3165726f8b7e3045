FROM node:20-slim AS build
WORKDIR /app
COPY . .
RUN npm install --no-progress && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=root:root /app /app
USER node
EXPOSE 4000
CMD ["node", "bin/coopgraph.js", "serve"]
