using Quire.Repository.Jobs;

namespace Quire.Conventions.Tests.Jobs;

/// <summary>A job as it is stored.</summary>
/// <param name="Type">The job's type.</param>
/// <param name="Kind">The name it is stored under.</param>
/// <param name="Payload">Its text.</param>
/// <param name="Written">The text as this program writes it.</param>
/// <param name="WrittenAgain">The text as this program writes what it has read.</param>
/// <param name="Declared">The name this program stores it under.</param>
internal sealed record StoredJob(Type Type, string Kind, string Payload, string Written, string WrittenAgain, string Declared)
{
    public static StoredJob Of<TJob>(TJob job, string kind, string payload)
        where TJob : IJob<TJob>
    {
        var declaration = TJob.Declaration;
        return new(
            typeof(TJob),
            kind,
            payload,
            declaration.Write(job),
            declaration.Write(declaration.Read(payload, job.ObjectId)),
            declaration.Kind
        );
    }
}
