using System.Diagnostics.CodeAnalysis;
using Quire.Domain.Identifiers;

namespace Quire.Api.Http;

/// <summary>A persistent identifier that stands in the path itself.</summary>
internal static class PidInPath
{
    /// <param name="segment">The segment as the route gives it.</param>
    /// <param name="text">The segment as it was meant.</param>
    /// <param name="pid">What it names.</param>
    public static bool TryParse(string segment, out string text, [NotNullWhen(true)] out PersistentId? pid)
    {
        // The framework leaves an encoded slash as it is, so that a path keeps its parts.
        text = segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return PersistentId.TryParse(text, out pid);
    }
}
