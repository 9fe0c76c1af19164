using System.Globalization;
using Quire.Api.Http;
using Quire.Repository.Collections.Featured;
using Quire.Repository.Data;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>The form in which somebody says what a collection shows first.</summary>
internal static class FeaturedForm
{
    /// <summary>What can be shown, as the repository calls it.</summary>
    public static readonly IReadOnlyList<string> Types = ["custom", "dataverse", "dataset", "datafile"];

    /// <summary>The form of something that is shown.</summary>
    public static FormShown Of(FeaturedItemView view) =>
        new()
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["type"] = view.Kind switch
                {
                    ObjectKind.Collection => "dataverse",
                    ObjectKind.Dataset => "dataset",
                    ObjectKind.File => "datafile",
                    _ => Types[0],
                },
                ["object"] = view.ObjectIdentifier ?? "",
                ["content"] = view.Item.Content ?? "",
            },
        };

    /// <summary>What a form says of something new; null where its place is no number.</summary>
    public static FeaturedItemInput? NewOf(IReadOnlyDictionary<string, string> form, FormFile? file)
    {
        var place = SentText.Of(form, "place");
        return int.TryParse(place.Length > 0 ? place : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var order)
            ? Of(form, file) with
            {
                DisplayOrder = order,
            }
            : null;
    }

    /// <summary>What a form says of something that is there: its place stays, and its picture unless it says otherwise.</summary>
    public static FeaturedItemInput ChangedOf(IReadOnlyDictionary<string, string> form, FormFile? file)
    {
        var input = Of(form, file);
        return input with { KeepOrder = true, KeepImage = input.Image is null && !form.ContainsKey("bare") };
    }

    private static FeaturedItemInput Of(IReadOnlyDictionary<string, string> form, FormFile? file) =>
        new()
        {
            Type = form.GetValueOrDefault("type"),
            ObjectIdentifier = form.GetValueOrDefault("type") == Types[0] ? null : SentText.Of(form, "object"),
            Content = SentText.Of(form, "content"),
            Image = file is { Bytes.Length: > 0 } ? new(file.Name, file.Bytes) : null,
        };
}
