using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Operations;

/// <summary>What the gate gives a handler: who asks, on what, when; and where to leave effects of the change.</summary>
public sealed class OperationContext(Caller caller, RepositoryObject? target, Permission permissions, DateTime now)
{
    private RepositoryObject? _target = target;
    private readonly List<OutboxRecord> _outbox = [];
    private readonly HashSet<(OutboxKind Kind, long ObjectId)> _told = [];
    private readonly List<JobRecord> _jobs = [];

    public Caller Caller { get; } = caller;

    /// <summary>
    /// The target's row, not tracked: for a change as it is now that nobody else can change it. Fails for operations without
    /// target.
    /// </summary>
    public RepositoryObject Target => _target ?? throw new InvalidOperationException("The operation has no target.");

    /// <summary>What the caller may do on the target.</summary>
    public Permission Permissions { get; private set; } = permissions;

    /// <summary>The moment of the operation, in whole milliseconds.</summary>
    public DateTime Now { get; } = now;

    /// <summary>The day of the operation, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The job this operation is all the work of, removed with its transaction; null for none.</summary>
    internal JobRun? Job { get; init; }

    /// <summary>Whether the rows of jobs that wait were made due, so that workers look for them once that stands.</summary>
    internal bool MakesJobsDue { get; set; }

    /// <summary>What the audit log remembers besides operation, caller and target.</summary>
    public string? AuditDetails { get; set; }

    /// <summary>The object the audit line speaks of when there was no target, such as one just created.</summary>
    public long? AuditObjectId { get; set; }

    /// <summary>
    /// Whether the commit was begun: whether one that broke off stands nobody knows, and nothing it may refer to is removed.
    /// </summary>
    internal bool MayStand { get; set; }

    internal IReadOnlyList<OutboxRecord> Outbox => _outbox;

    internal IReadOnlyList<JobRecord> Jobs => _jobs;

    /// <summary>The target and what the caller may do on it, looked up again.</summary>
    internal void Renew(RepositoryObject target, Permission permissions) => (_target, Permissions) = (target, permissions);

    public bool May(Permission permission) => Permissions.HasFlag(permission);

    /// <summary>For permissions that depend on the state of the target, which an attribute cannot say.</summary>
    public void MustHave(Permission permission)
    {
        if (!May(permission))
        {
            throw AccessErrors.NotPermitted(Caller.Identifier);
        }
    }

    /// <summary>Tells followers of a change, in the same transaction.</summary>
    public void Changed(OutboxKind kind, long objectId)
    {
        if (_told.Add((kind, objectId)))
        {
            _outbox.Add(
                new()
                {
                    Kind = kind,
                    ObjectId = objectId,
                    At = Now,
                }
            );
        }
    }

    /// <summary>Asks for work to be done once the transaction stands.</summary>
    /// <param name="job">The work.</param>
    /// <param name="at">Not before this moment; null for at once.</param>
    public void Enqueue<TJob>(TJob job, DateTime? at = null)
        where TJob : IJob<TJob> =>
        _jobs.Add(
            new()
            {
                Kind = TJob.Declaration.Kind,
                Payload = TJob.Declaration.Write(job),
                ObjectId = job.ObjectId,
                CreatedAt = Now,
                RunAfter = at > Now ? at.Value : Now,
            }
        );
}
