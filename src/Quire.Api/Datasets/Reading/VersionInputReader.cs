using System.Globalization;
using System.Text.Json;
using Quire.Api.Http;
using Quire.Api.Metadata.Reading;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Domain.Texts;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets.Reading;

/// <summary>Reads a version as clients send it, in the shape of the 4.x and of the 6.x servers.</summary>
/// <param name="schema">The blocks in use.</param>
/// <param name="licenses">What may be chosen as licence.</param>
internal sealed class VersionInputReader(MetadataSchema schema, LicenseChoice licenses)
{
    private static readonly string[] Times = ["lastUpdateTime", "createTime", "archiveTime"];
    private static readonly string[] Numbers = ["minorVersionNumber", "id"];
    private static readonly string[] States = ["DRAFT", "RELEASED", "ARCHIVED", "DEACCESSIONED", "IN_REVIEW"];

    /// <summary>What a draft is to hold from now on; its files stay, so the body lists none.</summary>
    public VersionInput ReadUpdate(JsonElement version)
    {
        var input = Read(version);
        return !ListsFiles(version) ? input : throw VersionReadingErrors.FilesNotInUpdate();
    }

    public VersionInput Read(JsonElement version)
    {
        if (version.ValueKind != JsonValueKind.Object)
        {
            throw VersionReadingErrors.NoObject();
        }

        CheckUnused(version);
        var terms = new TermsInputReader(licenses).Read(version);
        if (!version.TryGetProperty("metadataBlocks", out var blocks) || blocks.ValueKind != JsonValueKind.Object)
        {
            throw FieldReadingErrors.BlocksMissing();
        }

        var note = JsonMember.Text(version, "versionNote");
        TextLimits.VersionNote.MustAllow(note);
        return new(new FieldInputReader(schema).ReadBlocks(blocks), terms, note)
        {
            IsSilentOnTerms = TermsInputReader.IsSilent(version, terms),
        };
    }

    /// <summary>
    /// Whether a version that was read lists files, under its name in the 4.x servers or its name in the 6.x servers.
    /// </summary>
    public static bool ListsFiles(JsonElement version) => HasItems(version, "files") || HasItems(version, "fileMetadatas");

    // Nothing comes of these, but a client that sends nonsense hears of it as it always did.
    private static void CheckUnused(JsonElement version)
    {
        if (
            JsonMember.Text(version, "releaseDate") is { } date
            && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        )
        {
            throw VersionReadingErrors.DateMalformed(date);
        }

        foreach (var time in Times.Select(t => JsonMember.Text(version, t)).OfType<string>())
        {
            if (!WireTime.TryParse(time, out _))
            {
                throw VersionReadingErrors.DateMalformed(time);
            }
        }

        foreach (var number in Numbers.Select(n => JsonMember.Text(version, n)).OfType<string>())
        {
            if (!long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                throw VersionReadingErrors.NumberMalformed(number);
            }
        }

        if (JsonMember.Text(version, "versionState") is { } state && !States.Contains(state))
        {
            throw VersionReadingErrors.StateUnknown(state);
        }
    }

    private static bool HasItems(JsonElement version, string name) =>
        version.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array && items.GetArrayLength() > 0;
}
