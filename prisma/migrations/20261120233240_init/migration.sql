-- CreateTable
CREATE TABLE "learner" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "merged_into" UUID,
    "locale" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "rollover_hour" SMALLINT NOT NULL DEFAULT 4,
    "new_per_day" SMALLINT NOT NULL DEFAULT 15,
    "reviews_per_day" SMALLINT NOT NULL DEFAULT 200,
    "epoch" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "learner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "email" TEXT NOT NULL,
    "learner_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "recovery_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "session" (
    "learner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_agent" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("learner_id","id")
);

-- CreateTable
CREATE TABLE "review_event" (
    "learner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "item_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "rollover_hour" SMALLINT NOT NULL,
    "grade" SMALLINT,
    "source" TEXT,
    "duration_ms" INTEGER,
    "algorithm" TEXT,
    "answer" JSONB,
    "target" UUID,
    "parameters" JSONB,

    CONSTRAINT "review_event_pkey" PRIMARY KEY ("learner_id","id")
);

-- CreateTable
CREATE TABLE "item_state" (
    "learner_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "phase" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "stability" DOUBLE PRECISION,
    "difficulty" DOUBLE PRECISION,
    "step" SMALLINT NOT NULL,
    "interval_days" INTEGER NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "last_review_at" TIMESTAMPTZ(3),
    "first_day" INTEGER,
    "last_day" INTEGER,
    "recalled_later" BOOLEAN NOT NULL,
    "suspended" BOOLEAN NOT NULL,
    "awaits_target" BOOLEAN NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,
    "last_event_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "item_state_pkey" PRIMARY KEY ("learner_id","item_id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "secret" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "secret_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_learner_id_key" ON "account"("learner_id");

-- CreateIndex
CREATE INDEX "review_event_learner_id_item_id_at_id_idx" ON "review_event"("learner_id", "item_id", "at", "id");

-- CreateIndex
CREATE INDEX "review_event_learner_id_at_idx" ON "review_event"("learner_id", "at");

-- CreateIndex
CREATE INDEX "rate_limit_window_start_idx" ON "rate_limit"("window_start");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_event" ADD CONSTRAINT "review_event_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_state" ADD CONSTRAINT "item_state_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
