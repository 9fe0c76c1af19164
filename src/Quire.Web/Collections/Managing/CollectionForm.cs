using System.Globalization;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>The form in which somebody says what a collection is.</summary>
internal static class CollectionForm
{
    /// <summary>Names of the fields, by what the repository calls what stands in them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["alias"] = "alias",
        ["name"] = "name",
        ["description"] = "description",
        ["affiliation"] = "affiliation",
        ["contacts"] = "contacts",
        ["contacts.email"] = "contacts",
    };

    /// <summary>The form of a collection that is there.</summary>
    public static FormShown Of(CollectionRecord collection) =>
        new()
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["alias"] = collection.Alias,
                ["name"] = collection.Name,
                ["description"] = collection.Description ?? "",
                ["affiliation"] = collection.Affiliation ?? "",
                ["contacts"] = string.Join('\n', collection.Contacts),
                ["type"] = collection.CollectionType,
            },
        };

    /// <summary>What a form says.</summary>
    public static CollectionInput InputOf(IReadOnlyDictionary<string, string> form) =>
        new()
        {
            Alias = SentText.Of(form, "alias"),
            Name = SentText.Of(form, "name"),
            Description = SentText.Of(form, "description"),
            Affiliation = SentText.Of(form, "affiliation"),
            Contacts = SentText.LinesOf(form, "contacts"),
            CollectionType = form.GetValueOrDefault("type", CollectionTypes.Uncategorized),
        };

    /// <summary>
    /// Which state of the collection its author saw. A form that does not say so saw none that is there.
    /// </summary>
    public static long SeenIn(IReadOnlyDictionary<string, string> form) =>
        long.TryParse(form.GetValueOrDefault("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;
}
