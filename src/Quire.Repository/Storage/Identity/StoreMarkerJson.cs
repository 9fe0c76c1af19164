using System.Text.Json.Serialization;

namespace Quire.Repository.Storage.Identity;

/// <summary>How markers are written down. One with members this program does not know is not taken for read.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(StoreMarker))]
internal sealed partial class StoreMarkerJson : JsonSerializerContext;
