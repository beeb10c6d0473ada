// Ways to say what an interviewer waits for, and words that sound alike and say something else.
type Kind = 'ml' | 'llm' | 'system';

interface Said {
	readonly kind: Kind;
	readonly concept: string;
	readonly says: readonly string[];
	readonly not: readonly string[];
}

const of =
	(kind: Kind) =>
	(concept: string, says: readonly string[], not: readonly string[] = []): Said => ({ kind, concept, says, not });

const [ml, llm, system] = [of('ml'), of('llm'), of('system')];

export const said: readonly Said[] = [
	ml(
		'business-goal',
		[
			'The business objective is to grow weekly bookings.',
			'We want more riders to come back, so retention after 30 days is the number I care about.',
			'Success for the company means fewer chargebacks at the same revenue.',
			'Our KPI is gross merchandise value.',
		],
		['The model has two towers.'],
	),
	ml(
		'io-unit',
		[
			'Given a user and a query we predict the probability of a click for each candidate document.',
			'Input: an image. Output: a list of boxes.',
			'The unit of prediction is a (rider, driver) pair.',
			'The model takes the last fifty events and returns a score between 0 and 1.',
			'I frame it as binary classification per transaction.',
		],
		['Purchases take up to a day, and returns a month.'],
	),
	ml(
		'labels',
		[
			'Labels come from user reports, confirmed by moderators.',
			'Ground truth is only known after the 60-day dispute window.',
			'Clicks arrive within minutes, but purchases show up days later.',
			'Three annotators label each image; disagreements go to a fourth.',
		],
		['We alarm when clicks fall for two hours.'],
	),
	ml(
		'negatives',
		[
			'Negatives: impressions without a click, downsampled to 10%.',
			'I use in-batch negatives plus a few hard negatives.',
			'Since fraud is rare, we undersample the majority class.',
			'A photo that nobody opened is no negative, it is unknown.',
			'Items shown but skipped count as zeros; we keep one in twenty.',
		],
		['A false negative costs more than a false positive.'],
	),
	ml(
		'time-split',
		[
			'I split by time, the last two weeks are for test.',
			'We use a temporal split rather than a random one.',
			'Training on January through May, validating on June and testing on July.',
			'Evaluate with rolling-origin backtests.',
			'The hold-out is the most recent week, never shuffled.',
		],
		['The A/B test runs for two weeks.'],
	),
	ml(
		'leakage',
		[
			'Features must be point-in-time correct.',
			'Beware of leaking the label through aggregates.',
			'We only use features as they were known at request time.',
			'The discharge code is filled in after the diagnosis, so as a feature it would contain the answer.',
		],
		['No peeking at the experiment before it ends.'],
	),
	ml(
		'baseline',
		[
			'As a baseline I rank by popularity.',
			'We start with a simple heuristic: last week’s value.',
			'Before any deep model I would ship logistic regression.',
			'The current rule-based system is what we must beat.',
			'v0 is the average of the last four weeks.',
		],
		['The network has four layers.'],
	),
	ml(
		'offline-metric',
		[
			'Offline we use NDCG@10.',
			'I report PR-AUC because positives are rare.',
			'Recall at 100 for retrieval and log-loss for ranking.',
			'WAPE per store, and bias.',
			'On the held-out set we compare precision at a fixed review rate.',
		],
		['Latency is below 100 ms.'],
	),
	ml(
		'online-metric',
		[
			'The primary metric is orders per session; guardrails are latency and refunds.',
			'Counter-metrics: hides, reports and unsubscribes.',
			'Online I look at conversion.',
			'Complaint rate must not rise.',
		],
		['Offline we use AUC.'],
	),
	ml(
		'experiment',
		[
			'Then an A/B test, randomized by user for two weeks.',
			'Because drivers are shared, we run a switchback by city and hour.',
			'5% treatment vs 5% control, powered for a 1% lift.',
			'Half of the shops get the new forecast, the other half keep the old one for six weeks.',
			'I need 400,000 people in each group for two full weeks because of novelty.',
		],
		['The test set has 10,000 rows.'],
	),
	ml(
		'serving-mode',
		[
			'Scores are precomputed nightly and stored in a key-value store.',
			'It must run in real time, since the query is not known beforehand; we score online.',
			'On-device inference for privacy.',
			'Batch is enough: forecasts are made once a day.',
		],
		['We use in-batch negatives and a batch size of 512.', 'The online metric is revenue.'],
	),
	ml(
		'latency-qps',
		[
			'At peak 20k QPS with a p99 of 80 ms.',
			'We have to answer within 200 milliseconds.',
			'About 1,500 requests per second.',
			'The latency budget is half a second.',
		],
		['It should be fast.', 'The interview takes 45 minutes.'],
	),
	ml(
		'scale',
		[
			'50M daily users × 20 requests = 1B requests a day.',
			'That is 100 million users, 10 searches a day each, so about 12k per second.',
			'10M items × 256 floats × 4 bytes is 10 GB.',
		],
		['There are many users.', 'A GPU costs $2.'],
	),
	ml(
		'fallback',
		[
			'If the ranker times out, we return popular items.',
			'Fallback: yesterday’s predictions from the cache.',
			'When the feature store is down, the service degrades gracefully to defaults.',
			'The model is unreachable: rules decide.',
		],
		['The courier comes late and the order is cold.'],
	),
	ml(
		'versioning',
		[
			'Models are versioned in a registry, with one-click rollback.',
			'Keep the previous model warm so that we can switch back.',
			'If it goes wrong we revert to the old artifact.',
			'The old scores stay for a month, so that going back is a switch.',
		],
		['The last 8 weeks are used for the release.'],
	),
	ml(
		'monitoring',
		[
			'We monitor feature drift and calibration.',
			'An alert fires when the null rate goes above 2%.',
			'Dashboards for score distributions; on-call is paged.',
		],
		['The watch app shows the time.'],
	),
	ml(
		'retraining',
		[
			'Retrain weekly.',
			'We re-train when drift exceeds a threshold.',
			'The model is trained every night on the last 30 days.',
			'Daily incremental updates of the model, full refresh monthly.',
		],
		['Training takes four GPUs.'],
	),
	ml(
		'feedback-loop',
		[
			'To avoid feedback loops we explore on 1% of traffic.',
			'Position bias is corrected with inverse propensity weighting.',
			'The model only learns from what it showed, so some slots are random.',
			'What stands on top gets shared because it stands on top.',
			'Epsilon-greedy keeps new arms alive.',
		],
		['Users can send their opinion.'],
	),
	ml(
		'cold-start',
		[
			'New users get popular items until they have ten clicks.',
			'For cold-start items we use content embeddings.',
			'A merchant without history gets the average of its category.',
			'A new listing borrows the prior of its district.',
		],
		['The new model is larger.'],
	),
	ml(
		'cost',
		[
			'That is 40 servers, about $8,000 a month.',
			'GPUs at $2 an hour come to $50k a month.',
			'Distillation makes inference four times cheaper on CPU servers.',
			'The bill is €3,000 per month.',
		],
		['Fraud costs the bank $30 M a year.', 'A false positive costs trust.'],
	),
	ml(
		'privacy',
		[
			'User ids are hashed, and raw logs are deleted after 90 days.',
			'We train with federated learning so no photo leaves the phone.',
			'GDPR: users can opt out.',
			'PII is removed before training.',
		],
		['Logs take 4 TB in 30 days.'],
	),
	llm(
		'evaluation-set',
		[
			'We build a golden set of 300 questions with reference answers.',
			'Evals run on each change of the prompt.',
			'200 real tickets, graded by two experts.',
			'An LLM as a judge, calibrated against human raters.',
		],
		['The team has 200 members.'],
	),
	llm(
		'hallucination',
		[
			'Each answer must cite its source; unsupported claims are dropped.',
			'To reduce hallucinations, we check groundedness with an NLI model.',
			'If nothing is found it says “I don’t know”.',
			'Faithfulness is scored per sentence.',
		],
		['The index is rebuilt nightly.'],
	),
	llm(
		'retrieval-quality',
		[
			'Retrieval is measured separately with recall@10.',
			'MRR of the right passage on 500 labeled queries.',
			'Is the correct chunk among the top 5? We test it alone.',
		],
		['Retrieval uses a vector index.'],
	),
	llm(
		'safety',
		[
			'Retrieved text is untrusted, against prompt injection.',
			'A moderation model filters inputs and outputs.',
			'Tools have least privilege, and a human confirms refunds.',
			'We red-team it before launch.',
		],
		['It moderately helps.'],
	),
	llm(
		'request-cost',
		[
			'2,000 input tokens and 300 output tokens cost about $0.01.',
			'That is two cents per conversation.',
			'At $3 per million tokens the cost per request is 0.5 cents.',
		],
		['A human agent costs $4.'],
	),
	system(
		'requirements',
		[
			'Functional requirements: post, follow, read the feed.',
			'Out of scope: payments.',
			'Users can upload a file and share a link.',
			'We need 99.99% availability.',
		],
		['I assume a lot.'],
	),
	system(
		'data-model',
		[
			'Tables: users(id, name), posts(id, author_id, text).',
			'The primary key is (user_id, created_at).',
			'Main entities are user, ride and driver.',
			'The schema has three collections.',
		],
		['A hash table maps it.'],
	),
	system(
		'api',
		[
			'POST /rides creates a ride, GET /rides/{id} reads it.',
			'The endpoint is idempotent.',
			'gRPC between services, REST outside.',
			'The interface: `createPaste(text, ttl)`; the API returns a key.',
		],
		['All is encrypted at rest.', 'The rest is simple.'],
	),
	system(
		'caching',
		['Hot posts are cached in Redis with a TTL of 5 minutes.', 'A CDN serves images.', 'We use a write-through cache.'],
		['It fits on one disk.'],
	),
	system(
		'partitioning',
		[
			'We shard by user id.',
			'Consistent hashing spreads keys over nodes.',
			'The data is split across 16 databases by customer.',
			'A hot key gets its own partition.',
		],
		['A network partition is rare.'],
	),
	system(
		'replication',
		[
			'Three replicas, quorum writes.',
			'Leader-follower with asynchronous followers.',
			'Reads may be eventually consistent.',
			'Each write goes to two other zones as a copy.',
		],
		['The client writes once.'],
	),
	system(
		'failure',
		[
			'If a node dies, the replica is promoted.',
			'A circuit breaker protects the payment provider.',
			'When Redis is down we still read from the database.',
			'No single point of failure; retries with exponential backoff.',
		],
		['The client id makes retries harmless.'],
	),
	system(
		'security',
		[
			'OAuth tokens, checked at the gateway.',
			'All traffic is TLS, data is encrypted at rest.',
			'Rate limiting per user stops abuse.',
			'Only members may read; authorization is checked on each call.',
		],
		['A link expires after a year.'],
	),
	system(
		'trade-off',
		[
			'I choose Cassandra over Postgres; we give up joins.',
			'The trade-off is latency against freshness.',
			'Push instead of pull, since reads dominate.',
			'The downside is a stale count.',
		],
		['Messages go over the wire, but quickly.'],
	),
];
