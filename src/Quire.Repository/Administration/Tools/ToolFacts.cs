using System.Globalization;
using Quire.Domain.Identifiers;

namespace Quire.Repository.Administration.Tools;

/// <summary>What an external tool can be told.</summary>
internal sealed record ToolFacts
{
    public required string SiteUrl { get; init; }

    public required long DatasetId { get; init; }

    public required PersistentId DatasetPid { get; init; }

    /// <summary>Number of the version, or <c>:draft</c>.</summary>
    public required string DatasetVersion { get; init; }

    public long? FileId { get; init; }

    public PersistentId? FilePid { get; init; }

    public long? EntryId { get; init; }

    public string? Locale { get; init; }

    /// <summary>
    /// The value a word stands for; null where there is none. Nobody's token is told: of tokens there are digests here, and tools
    /// get signed addresses instead.
    /// </summary>
    public string? ValueOf(string word) =>
        word switch
        {
            ToolWords.SiteUrl => SiteUrl,
            ToolWords.DatasetId => Text(DatasetId),
            ToolWords.DatasetPid => DatasetPid.ToString(),
            ToolWords.DatasetVersion => DatasetVersion,
            ToolWords.FileId => Text(FileId),
            ToolWords.FilePid => FilePid?.ToString(),
            ToolWords.FileMetadataId => Text(EntryId),
            ToolWords.LocaleCode => Locale,
            _ => null,
        };

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
