using System.Globalization;
using System.Text.Json;
using Quire.Api.Datasets.Reading.LinkedData;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Repository.Datasets;

namespace Quire.Api.Publishing.Reading;

/// <summary>Reads what the JSON-LD of a dataset published elsewhere says of that publication.</summary>
internal static class MigrationReader
{
    private const string Published = "http://schema.org/datePublished";
    private const string Version = "http://schema.org/version";

    /// <summary>Its identifier, and its number where it has one.</summary>
    public static DatasetOrigin OriginOf(JsonElement body)
    {
        var identifier = LinkedDataReader.Fact(body, "@id");
        if (!PersistentId.TryParse(identifier, out var pid))
        {
            throw MigrationRequestErrors.IdentifierMalformed(identifier);
        }

        if (LinkedDataReader.Fact(body, Published) is not { } date)
        {
            throw MigrationRequestErrors.NeverPublished();
        }

        _ = DateOf(date);
        return LinkedDataReader.Fact(body, Version) switch
        {
            null => new DatasetOrigin.Imported(pid),
            var text when VersionNumber.TryParse(text, out var number) => new DatasetOrigin.Imported(pid, number),
            var text => throw MigrationRequestErrors.NumberMalformed(text),
        };
    }

    /// <summary>When it was published.</summary>
    public static DateTime DateOf(JsonElement body) => DateOf(LinkedDataReader.Fact(body, Published));

    private static DateTime DateOf(string? text) =>
        DateTime.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date
        )
            ? date
            : throw MigrationRequestErrors.DateMalformed(text);
}
