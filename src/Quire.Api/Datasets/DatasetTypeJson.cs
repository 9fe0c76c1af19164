using Quire.Contracts.Datasets.Types;
using Quire.Domain.Datasets;
using Quire.Repository.Datasets.Types;

namespace Quire.Api.Datasets;

/// <summary>Renders the types datasets can be of.</summary>
internal static class DatasetTypeJson
{
    public static DatasetTypeResponse Of(DatasetTypeView view) =>
        Brief(view.Type) with
        {
            LinkedMetadataBlocks = view.Type.BlockNames,
            AvailableLicenses = view.Licenses,
        };

    /// <summary>As collections show the types they allow.</summary>
    public static DatasetTypeResponse Brief(DatasetType type) =>
        new()
        {
            Id = type.Id,
            Name = type.Name,
            DisplayName = type.DisplayName,
            Description = type.Description,
        };

    public static NamesBeforeAndAfter Of(NamesChanged names) => new() { Before = names.Before, After = names.After };
}
