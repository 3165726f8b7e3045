FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-progress && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=root:root /app /app
# A new volume takes over the owner of the folder that it is mounted on.
RUN mkdir /kept && chown node:node /kept && chmod 700 /kept
VOLUME /kept
USER node
EXPOSE 4000
CMD ["node", "bin/coopgraph.js", "serve"]
