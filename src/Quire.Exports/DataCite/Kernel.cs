namespace Quire.Exports.DataCite;

/// <summary>What differs between the two editions of the DataCite schema that are written.</summary>
/// <param name="SchemaLocation">Where the edition's schema is.</param>
/// <param name="HasIdentifiedAffiliations">Affiliations and funders may carry a ROR identifier.</param>
/// <param name="HasIdentifiedRights">Rights may name the licence's code and list.</param>
/// <param name="ListsFiles">Files with persistent identifiers are named as parts.</param>
/// <param name="DefaultRelation">How a related publication relates when nobody said.</param>
internal sealed record Kernel(
    string SchemaLocation,
    bool HasIdentifiedAffiliations,
    bool HasIdentifiedRights,
    bool ListsFiles,
    string DefaultRelation
)
{
    public const string Namespace = "http://datacite.org/schema/kernel-4";

    /// <summary>For registration at DataCite.</summary>
    public static readonly Kernel V45 = new(
        "http://schema.datacite.org/meta/kernel-4.5/metadata.xsd",
        true,
        true,
        true,
        "IsSupplementTo"
    );

    /// <summary>As the OpenAIRE guidelines for data archives ask.</summary>
    public static readonly Kernel OpenAire = new(
        "http://schema.datacite.org/meta/kernel-4.1/metadata.xsd",
        false,
        false,
        false,
        "IsCitedBy"
    );
}
