using System.Globalization;
using Quire.Repository.Data.Administration;

namespace Quire.Web.Administration.Audit;

/// <summary>Lines of the audit log.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Object">Number of what they are about; null for everything.</param>
/// <param name="HasMore">Whether there are older ones.</param>
public sealed record AuditShown(IReadOnlyList<AuditRecord> Lines, long? Object, bool HasMore)
{
    /// <summary>How many are shown at once.</summary>
    public const int Size = 100;

    /// <summary>Path and query of the next older ones, without slash in front.</summary>
    public string Older =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"administration/audit?before={Lines[^1].Id}{(Object is { } id ? $"&object={id}" : "")}"
        );
}
