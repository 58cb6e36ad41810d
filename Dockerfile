# docker build -t renja .
# docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/rencana" renja lint .
# Not built in this project's own CI, which has no container engine.
FROM python:3.12-slim AS build
WORKDIR /src
COPY . .
RUN pip wheel --no-cache-dir --wheel-dir /wheels .

FROM python:3.12-slim
# git: for `renja lint --changed`
RUN apt-get update \
 && apt-get install --yes --no-install-recommends git \
 && rm -rf /var/lib/apt/lists/* \
 && git config --system --add safe.directory '*'
COPY --from=build /wheels /wheels
RUN pip install --no-cache-dir /wheels/*.whl && rm -rf /wheels && useradd --create-home renja
USER renja
WORKDIR /rencana
ENTRYPOINT ["renja"]
CMD ["lint", "."]
