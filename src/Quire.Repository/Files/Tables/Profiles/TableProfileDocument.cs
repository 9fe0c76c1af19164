using System.Text.Json.Serialization;
using Quire.Repository.Data;
using Quire.Tabular.Statistics;

namespace Quire.Repository.Files.Tables.Profiles;

/// <summary>What stands in the variables of a table, as it is stored: JSON of names that never change, packed.</summary>
/// <param name="Variables">In the order of the columns.</param>
public sealed record TableProfileDocument([property: JsonPropertyName("variables")] IReadOnlyList<StoredProfile> Variables)
{
    /// <summary>What was found, as it is stored.</summary>
    public static TableProfileDocument Of(TableProfile profile) => new([.. profile.Variables.Select(StoredProfile.Of)]);

    /// <summary>Packs it for storage.</summary>
    public byte[] Pack() => PackedJson.Pack(this, TableProfileJson.Default.TableProfileDocument);

    /// <summary>Reads what was stored.</summary>
    public static TableProfileDocument Unpack(byte[] stored) =>
        PackedJson.Unpack(stored, TableProfileJson.Default.TableProfileDocument);
}
