using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Quire.Repository.Jobs;

/// <summary>How jobs of one type are stored and done.</summary>
/// <param name="Kind">The name they are stored under. Never changed: jobs of an earlier version wait under it.</param>
/// <param name="Lane">Which workers do them, and with that what they wait for.</param>
/// <param name="Payload">
/// Their JSON, from a generated context. What waits in a database was written by it, so every property has an explicit name.
/// </param>
public sealed record JobDeclaration<TJob>(string Kind, JobLane Lane, JsonTypeInfo<TJob> Payload)
{
    /// <summary>
    /// For work that is done again and again, by one worker of the installation at a time, and tried again however often it
    /// failed: time from the end of one run to the beginning of the next; zero or less switches it off. Null for work that is
    /// done once.
    /// </summary>
    public Func<IServiceProvider, TimeSpan>? Interval { get; init; }

    /// <summary>How long it is tried; null for as long as <see cref="JobOptions.MaxAttempts"/> says.</summary>
    public JobPatience? Patience { get; init; }

    /// <summary>Reads the text, given with the object, of versions that stored no JSON object; null where all did.</summary>
    public Func<string, long?, TJob>? Former { get; init; }

    /// <summary>What is stored of a job.</summary>
    public string Write(TJob job) => JsonSerializer.Serialize(job, Payload);

    /// <summary>The job that was stored, by this version or an earlier one.</summary>
    /// <exception cref="JsonException">Nothing any version wrote.</exception>
    public TJob Read(string payload, long? objectId) =>
        payload.Length > 0 && payload[0] != '{' && Former is not null
            ? Former(payload, objectId)
            : JsonSerializer.Deserialize(payload.Length == 0 ? "{}" : payload, Payload)
                ?? throw new JsonException("A job is not null.");
}
