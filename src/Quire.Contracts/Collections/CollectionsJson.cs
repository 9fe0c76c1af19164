using System.Text.Json.Serialization;
using Quire.Contracts.Collections.Templates;

namespace Quire.Contracts.Collections;

/// <summary>Generated serialization of the collection types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(CollectionResponse))]
[JsonSerializable(typeof(CollectionRequest))]
[JsonSerializable(typeof(IReadOnlyList<CollectionResponse>))]
[JsonSerializable(typeof(CollectionLinksResponse))]
[JsonSerializable(typeof(DatasetLinksResponse))]
[JsonSerializable(typeof(CollectionUserPermissions))]
[JsonSerializable(typeof(IReadOnlyList<ContentItem>))]
[JsonSerializable(typeof(OwnerResponse))]
[JsonSerializable(typeof(FeaturedItemResponse))]
[JsonSerializable(typeof(IReadOnlyList<FeaturedItemResponse>))]
[JsonSerializable(typeof(FeaturedItemForm))]
[JsonSerializable(typeof(FeaturedItemListForm))]
[JsonSerializable(typeof(CollectionLogoForm))]
[JsonSerializable(typeof(BlockFacetsResponse))]
[JsonSerializable(typeof(IReadOnlyList<FacetDetail>))]
[JsonSerializable(typeof(IReadOnlyList<InputLevelResponse>))]
[JsonSerializable(typeof(TemplateRequest))]
[JsonSerializable(typeof(TemplateResponse))]
[JsonSerializable(typeof(IReadOnlyList<TemplateResponse>))]
[JsonSerializable(typeof(IReadOnlyList<TemplateSummary>))]
internal sealed partial class CollectionsJson : JsonSerializerContext;
