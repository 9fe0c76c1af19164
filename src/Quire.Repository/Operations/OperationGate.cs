using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access;
using Quire.Repository.Administration.RateLimits;
using Quire.Repository.Data;
using Quire.Repository.Data.Administration;
using Quire.Repository.Jobs;
using Quire.Repository.Keeping;

namespace Quire.Repository.Operations;

/// <summary>
/// The one gate every operation passes: target found, permissions checked, slow preparation, transaction with audit and
/// outbox rows, commit, then the effects that must not undo it.
/// </summary>
public sealed class OperationGate(
    RepositoryDb db,
    OperationTable operations,
    IServiceProvider handlers,
    ObjectResolver resolver,
    ReadOnce once,
    PermissionEvaluator permissions,
    IDatabaseDialect dialect,
    DatabaseCondition condition,
    IWriteGate writes,
    ICommitFollower follower,
    JobQueue jobs,
    OperationTrace trace,
    RateLimiter limiter,
    TimeProvider time
)
{
    internal static readonly ActivitySource Trace = new(OperationMetrics.Name);

    /// <summary>Runs an operation for a caller and gives its result, or throws a <see cref="RepositoryException"/>.</summary>
    public Task<TResult> RunAsync<TResult>(IOperation<TResult> operation, Caller caller, CancellationToken ct) =>
        MeasuredAsync(operation, caller, null, ct);

    /// <summary>
    /// Runs the command that is all a job has to do, by the installation itself. The job is removed in the command's transaction,
    /// so that it happens once; what follows the commit is not waited for.
    /// </summary>
    /// <exception cref="JobTakenException">Another worker has the job; nothing was changed.</exception>
    public Task<TResult> FinishAsync<TResult>(JobRun job, ICommand<TResult> command, CancellationToken ct) =>
        MeasuredAsync(command, Caller.System, job, ct);

    private Task<TResult> MeasuredAsync<TResult>(
        IOperation<TResult> operation,
        Caller caller,
        JobRun? job,
        CancellationToken ct
    ) =>
        OperationMetrics.Enabled
            ? OperationMetrics.MeasureAsync(operation.GetType().Name, () => PassAsync(operation, caller, job, ct))
            : PassAsync(operation, caller, job, ct);

    private async Task<TResult> PassAsync<TResult>(
        IOperation<TResult> operation,
        Caller caller,
        JobRun? job,
        CancellationToken ct
    )
    {
        var runner = operations.Of(operation);
        var declaration = runner.Declaration;
        using var activity = Trace.StartActivity(declaration.Name);
        await limiter.CountAsync(caller, declaration.Name, ct);
        MustBeWho(declaration, caller);
        var targeted = operation as ITargeted;
        var target = targeted is null ? null : await TargetAsync(targeted, caller, ct);
        var held = target is null
            ? (caller.IsSuperuser ? Permission.All : Permission.None)
            : await permissions.OfAsync(caller, target, ct);
        trace.Add(declaration.Name, target, held);
        declaration.MustHold(held, target, caller);
        var context = new OperationContext(caller, target, held, Now()) { Job = job };
        try
        {
            return await runner.RunAsync(this, handlers, operation, context, ct);
        }
        catch (Exception e)
            when (targeted is not null
                && e is not (RepositoryException or OperationCanceledException)
                && dialect.TroubleOf(e) is null
            )
        {
            // Somebody may have deleted the target under the handler's hands. Then that is the answer, not what it stumbled over.
            once.End();
            _ = await resolver.ResolveHiddenAsync(targeted.Target, ct);
            if (e is DbUpdateException update && dialect.IsBrokenReference(update))
            {
                // Or something else it read: a licence, a role.
                throw OperationErrors.ChangedMeanwhile();
            }

            throw;
        }
    }

    /// <summary>Does the work of a command in its transaction and commits it, with audit and outbox rows.</summary>
    internal async Task<TResult> CommitAsync<TResult>(
        IOperation<TResult> operation,
        OperationDeclaration declaration,
        OperationContext context,
        Func<Task<TResult>> work,
        CancellationToken ct
    )
    {
        (TResult Result, long Sequence) written;
        try
        {
            written = await WriteAsync(operation, declaration, context, work, ct);
        }
        catch
        {
            // What it had begun to change must not be saved by whatever comes next in this scope.
            db.ChangeTracker.Clear();
            jobs.Fall(context.Jobs);
            if (context.MayStand)
            {
                // Who follows looks whether it does.
                follower.Follow();
            }

            throw;
        }

        condition.Wrote();
        jobs.Stand(context.Jobs);
        if (context.MakesJobsDue)
        {
            jobs.LookOut();
        }

        await FollowAsync(context, written.Sequence, ct);
        return written.Result;
    }

    private async Task<(TResult Result, long Sequence)> WriteAsync<TResult>(
        IOperation<TResult> operation,
        OperationDeclaration declaration,
        OperationContext context,
        Func<Task<TResult>> work,
        CancellationToken ct
    )
    {
        once.End();
        await using var turn = await writes.EnterAsync(ct, next: context.Job?.Lane == JobLane.Publication);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (operation is ITargeted targeted)
        {
            await dialect.LockObjectAsync(db, context.Target.Id, ct);
            await MustStillHoldAsync(targeted, declaration, context, ct);
        }

        if (operation is IExclusive exclusive)
        {
            // After the target, so that whoever waits for a busy object keeps nobody else from his turn.
            await dialect.LockTurnAsync(db, exclusive.TurnOf(context.Caller), ct);
        }

        db.Acting = new(context.Caller.Identifier, context.Now);
        var result = await SavedAsync(
            operation is ITargeted,
            async () =>
            {
                var done = await work();
                db.Audit.Add(
                    new()
                    {
                        At = context.Now,
                        Caller = context.Caller.Identifier,
                        Operation = declaration.Name,
                        ObjectId = context.AuditObjectId ?? (operation is ITargeted ? context.Target.Id : null),
                        Details = context.AuditDetails,
                    }
                );
                jobs.Hold(context.Jobs);
                db.Jobs.AddRange(context.Jobs);
                await db.SaveChangesAsync(ct);
                return done;
            }
        );
        await FinishJobAsync(context.Job, ct);
        var sequence = await WriteOutboxAsync(context, ct);
        // From here on there is no way back: whether it stands is not for a caller who hangs up to decide.
        context.MayStand = true;
        await transaction.CommitAsync(CancellationToken.None);
        if (context.Job is { } job)
        {
            job.IsFinished = true;
        }

        return (result, sequence);
    }

    private async Task FinishJobAsync(JobRun? job, CancellationToken ct)
    {
        if (job is not null && await db.Jobs.Where(j => j.Id == job.Id && j.Worker == job.Worker).ExecuteDeleteAsync(ct) == 0)
        {
            throw new JobTakenException(job);
        }
    }

    // While the operation waited for its turn, or prepared, the target may have gone and the permission been taken back.
    private async Task MustStillHoldAsync(
        ITargeted operation,
        OperationDeclaration declaration,
        OperationContext context,
        CancellationToken ct
    )
    {
        permissions.Forget();
        var target = await TargetAsync(operation, context.Caller, ct);
        if (target.Id != context.Target.Id)
        {
            throw OperationErrors.ChangedMeanwhile();
        }

        var held = await permissions.OfAsync(context.Caller, target, ct);
        declaration.MustHold(held, target, context.Caller);
        context.Renew(target, held);
    }

    private Task<RepositoryObject> TargetAsync(ITargeted operation, Caller caller, CancellationToken ct) =>
        operation is IBeyondLimits
            ? resolver.ResolveHiddenAsync(operation.Target, ct)
            : resolver.ResolveAsync(operation.Target, caller, ct);

    // Handlers that need a new id save too, so their saves are watched as well.
    private async Task<TResult> SavedAsync<TResult>(bool isTargeted, Func<Task<TResult>> work)
    {
        try
        {
            return await work();
        }
        catch (DbUpdateConcurrencyException)
        {
            throw OperationErrors.ChangedMeanwhile();
        }
        catch (DbUpdateException e) when (dialect.IsUniqueViolation(e))
        {
            throw OperationErrors.TakenMeanwhile();
        }
        catch (DbUpdateException e) when (!isTargeted && dialect.IsBrokenReference(e))
        {
            // Where there is a target, whoever waits above first asks whether that has gone.
            throw OperationErrors.ChangedMeanwhile();
        }
    }

    private async Task<long> WriteOutboxAsync(OperationContext context, CancellationToken ct)
    {
        if (context.Outbox.Count == 0)
        {
            return 0;
        }

        // From here to the commit nobody else may take a sequence number: followers rely on sequence order being commit order.
        await dialect.LockOutboxAsync(db, ct);
        db.Outbox.AddRange(context.Outbox);
        await db.SaveChangesAsync(ct);
        return context.Outbox.Max(o => o.Sequence);
    }

    // The write stands whatever happens now; a follower that fails catches up by itself.
    private Task FollowAsync(OperationContext context, long sequence, CancellationToken ct)
    {
        if (sequence == 0)
        {
            return Task.CompletedTask;
        }

        if (context.Job is null)
        {
            return follower.FollowedAsync(sequence, ct);
        }

        // Nobody waits for the answer; whoever asks whether the work is done waits then.
        follower.Follow();
        return Task.CompletedTask;
    }

    private static void MustBeWho(OperationDeclaration declaration, Caller caller)
    {
        if (!declaration.IsWithin(caller.Scope))
        {
            throw AccessErrors.OutsideScope(TokenScopes.NameOf(caller.Scope));
        }

        if (declaration.NeedsAccount && !caller.HasAccount && !caller.IsSuperuser)
        {
            throw AccessErrors.AccountRequired();
        }

        if (declaration.NeedsSuperuser && !caller.IsSuperuser)
        {
            throw AccessErrors.SuperuserRequired();
        }
    }

    private DateTime Now()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }
}
