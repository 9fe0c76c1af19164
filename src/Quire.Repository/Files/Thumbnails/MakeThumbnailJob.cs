using System.Text.Json.Serialization;
using Quire.Repository.Jobs;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Makes the thumbnail of a file.</summary>
/// <param name="File">The file.</param>
internal sealed record MakeThumbnailJob([property: JsonPropertyName("file")] long File) : IJob<MakeThumbnailJob>
{
    public static JobDeclaration<MakeThumbnailJob> Declaration { get; } =
        new("MakeThumbnail", JobLane.Pictures, JobPayloads.Default.MakeThumbnailJob);
}

internal sealed class MakeThumbnailJobHandler(ThumbnailMaking thumbnails) : IHandleJob<MakeThumbnailJob>
{
    public Task RunAsync(MakeThumbnailJob job, JobRun run, CancellationToken ct) => thumbnails.MakeAsync(job.File, ct);
}
