using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Quire.Repository.Jobs;

/// <summary>A type of jobs this program does, with the way to its handler.</summary>
public abstract class RegisteredJob
{
    private protected RegisteredJob(Type job, string kind, JobLane lane) => (Job, Kind, Lane) = (job, kind, lane);

    /// <summary>The type.</summary>
    public Type Job { get; }

    /// <summary>The name they are stored under.</summary>
    public string Kind { get; }

    /// <summary>Which workers do them.</summary>
    public JobLane Lane { get; }

    /// <summary>How long it is tried; null for as long as the settings say.</summary>
    internal abstract JobPatience? Patience { get; }

    /// <summary>Time between runs of recurring work; null for work that is done once.</summary>
    internal abstract TimeSpan? Interval(IServiceProvider services);

    internal abstract Task RunAsync(IServiceProvider services, JobRun run, CancellationToken ct);

    internal abstract Task GivenUpAsync(IServiceProvider services, JobRun run, string reason, CancellationToken ct);

    internal sealed class Of<TJob>() : RegisteredJob(typeof(TJob), TJob.Declaration.Kind, TJob.Declaration.Lane)
        where TJob : IJob<TJob>
    {
        internal override JobPatience? Patience => TJob.Declaration.Patience;

        internal override TimeSpan? Interval(IServiceProvider services) => TJob.Declaration.Interval?.Invoke(services);

        internal override Task RunAsync(IServiceProvider services, JobRun run, CancellationToken ct) =>
            HandlerIn(services).RunAsync(Read(run), run, ct);

        internal override Task GivenUpAsync(IServiceProvider services, JobRun run, string reason, CancellationToken ct) =>
            HandlerIn(services).GivenUpAsync(Read(run), run, reason, ct);

        private static IHandleJob<TJob> HandlerIn(IServiceProvider services) => services.GetRequiredService<IHandleJob<TJob>>();

        [SuppressMessage("Design", "CA1031", Justification = "However it cannot be read, that is what is wrong with it.")]
        private static TJob Read(JobRun run)
        {
            try
            {
                return TJob.Declaration.Read(run.Payload, run.ObjectId);
            }
            catch (Exception e)
            {
                throw new UnreadableJobException(run, e);
            }
        }
    }
}
