# docker build -t depeche . && docker run -v depeche:/data depeche
FROM python:3.11-slim

WORKDIR /depeche
COPY pyproject.toml constraints.txt README.md ./
RUN mkdir ingest && pip install --no-cache-dir --constraint constraints.txt --editable .
COPY scrapy.cfg ./
COPY data/demo data/demo
COPY data/issuers data/issuers
COPY data/synonyms.txt data/
COPY ingest ingest
COPY pipelines pipelines
COPY spiders spiders
RUN pip install --no-cache-dir --no-deps --editable . && python -m compileall -q ingest pipelines spiders

# the store is a volume; everything else is read only
RUN useradd --system --uid 10001 depeche && install -d -o depeche /data
USER depeche
VOLUME /data
ENV INGEST_DATABASE=/data/news.db PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1

HEALTHCHECK --interval=30m --timeout=60s --start-period=2h CMD ["depeche", "health"]
STOPSIGNAL SIGTERM
CMD ["depeche", "schedule"]
