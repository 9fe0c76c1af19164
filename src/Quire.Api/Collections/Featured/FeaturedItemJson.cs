using System.Globalization;
using Quire.Api.Http;
using Quire.Contracts.Collections;
using Quire.Repository.Collections.Featured;
using Quire.Repository.Data;

namespace Quire.Api.Collections.Featured;

/// <summary>Renders what a collection shows first.</summary>
internal static class FeaturedItemJson
{
    public static FeaturedItemResponse Of(FeaturedItemView view, InstallationFacts installation)
    {
        var item = view.Item;
        return new()
        {
            Id = item.Id,
            Content = item.Content,
            ImageFileName = item.ImageName,
            ImageFileUrl = item.ImageName is null
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{installation.SiteUrl}/api/access/dataverseFeaturedItemImage/{item.Id}"
                ),
            DisplayOrder = item.DisplayOrder,
            Type = view.Kind switch
            {
                ObjectKind.Collection => "dataverse",
                ObjectKind.Dataset => "dataset",
                ObjectKind.File => "datafile",
                _ => "custom",
            },
            DvObjectIdentifier = view.ObjectIdentifier,
            DvObjectDisplayName = view.ObjectName,
        };
    }

    public static IReadOnlyList<FeaturedItemResponse> Of(IReadOnlyList<FeaturedItemView> views, InstallationFacts installation) =>
        [.. views.Select(v => Of(v, installation))];
}
