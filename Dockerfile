# docker build -t renja .
# docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/rencana" renja lint .
# Not built in this project's own CI, which has no container engine.
FROM python:3.12-slim AS build
WORKDIR /src
COPY . .
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.12-slim
# git: for `renja lint --changed`
RUN apt-get update \
 && apt-get install --yes --no-install-recommends git \
 && rm -rf /var/lib/apt/lists/* \
 && git config --system --add safe.directory '*'
COPY requirements.lock /
COPY --from=build /wheels /wheels
# the libraries exactly as they were tested, each by its hash
RUN pip install --no-cache-dir --require-hashes -r /requirements.lock \
 && pip install --no-cache-dir --no-deps /wheels/*.whl \
 && rm -rf /wheels /requirements.lock \
 && useradd --create-home renja
USER renja
WORKDIR /rencana
ENTRYPOINT ["renja"]
CMD ["lint", "."]
