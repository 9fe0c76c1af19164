using Microsoft.Extensions.Primitives;
using Quire.Api.Metrics.Usage;

namespace Quire.Api.Http.Kept;

/// <summary>A whole answer, ready to be sent.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="Tag">Strong entity tag, with its quotes: equal bytes, equal tags.</param>
/// <param name="ContentType">Content type.</param>
/// <param name="Headers">Other headers the endpoint gave it.</param>
/// <param name="Operations">Names of the operations that were run for it.</param>
internal sealed record KeptAnswer(
    ReadOnlyMemory<byte> Body,
    string Tag,
    string? ContentType,
    IReadOnlyList<KeyValuePair<string, StringValues>> Headers,
    IReadOnlyList<string> Operations
)
{
    /// <summary>What whoever is given it looks at; null for what is not counted.</summary>
    public ViewedThing? Viewed { get; init; }
}
