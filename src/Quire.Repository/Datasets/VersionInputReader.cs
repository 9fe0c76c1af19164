using System.Globalization;
using System.Text.Json;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using Quire.Domain.Texts;
using Quire.Repository.Metadata;

namespace Quire.Repository.Datasets;

/// <summary>Reads a version as clients send it, in the shape of the 4.x and of the 6.x servers.</summary>
public sealed class VersionInputReader(SchemaCache schemas, TermsInputReader terms)
{
    private static readonly string[] Times = ["lastUpdateTime", "createTime", "archiveTime"];
    private static readonly string[] Numbers = ["minorVersionNumber", "id"];
    private static readonly string[] States = ["DRAFT", "RELEASED", "ARCHIVED", "DEACCESSIONED", "IN_REVIEW"];

    internal async Task<VersionInput> ReadAsync(JsonElement version, CancellationToken ct)
    {
        if (version.ValueKind != JsonValueKind.Object)
        {
            throw Refuse.BadRequest("A version should be a JSON object.");
        }

        CheckUnused(version);
        var read = await terms.ReadAsync(version, ct);
        if (!version.TryGetProperty("metadataBlocks", out var blocks) || blocks.ValueKind != JsonValueKind.Object)
        {
            throw Refuse.BadRequest("Invalid JSON object: metadata blocks not found.");
        }

        var note = TermsInputReader.Text(version, "versionNote");
        TextLimits.VersionNote.MustAllow(note);
        return new(
            new FieldInputReader(await schemas.GetAsync(ct)).ReadBlocks(blocks), read, note,
            HasItems(version, "files") || HasItems(version, "fileMetadatas"));
    }

    // Nothing comes of these, but a client that sends nonsense hears of it as it always did.
    private static void CheckUnused(JsonElement version)
    {
        if (TermsInputReader.Text(version, "releaseDate") is { } date
            && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw Refuse.BadRequest($"Error parsing date: {date}");
        }

        foreach (var time in Times.Select(t => TermsInputReader.Text(version, t)).OfType<string>())
        {
            if (!WireTime.TryParse(time, out _))
            {
                throw Refuse.BadRequest($"Error parsing date: {time}");
            }
        }

        foreach (var number in Numbers.Select(n => TermsInputReader.Text(version, n)).OfType<string>())
        {
            if (!long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                throw Refuse.BadRequest($"Error parsing number: {number}");
            }
        }

        if (TermsInputReader.Text(version, "versionState") is { } state && !States.Contains(state))
        {
            throw Refuse.BadRequest($"Unknown version state '{state}'.");
        }
    }

    private static bool HasItems(JsonElement version, string name) =>
        version.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array && items.GetArrayLength() > 0;
}
