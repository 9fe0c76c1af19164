namespace Quire.Api.Metadata.Reading;

/// <summary>
/// What fields of the standard blocks were called, and how often they could be given, in the 4.x servers; their scripts still say
/// it.
/// </summary>
internal static class FormerNames
{
    /// <summary>The name a field has now.</summary>
    public static string Current(string name) =>
        name switch
        {
            "northLongitude" => "northLatitude",
            "southLongitude" => "southLatitude",
            _ => name,
        };

    /// <summary>Whether a field took one value only, where it takes many now.</summary>
    public static bool WasSingle(string name) => name is "alternativeTitle" or "series" or "productionPlace";
}
