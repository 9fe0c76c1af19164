using System.Globalization;
using Quire.Repository.Data.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>What featured items are, as whoever changes one saw it.</summary>
public static class FeaturedItemStates
{
    /// <summary>
    /// What an item shows and its picture, which has to be loaded; its place among the others is changed by itself.
    /// </summary>
    public static SeenState State(this FeaturedItemRecord item) =>
        SeenState.Of(item.ObjectId?.ToString(CultureInfo.InvariantCulture), item.Content, item.ImageName, item.Image?.Tag);
}
