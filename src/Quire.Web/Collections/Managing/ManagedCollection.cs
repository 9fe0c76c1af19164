using System.Globalization;
using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Web.Collections.Looks;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>The collection pages of its managers are about.</summary>
/// <param name="View">The collection.</param>
/// <param name="Held">What the reader may do with it.</param>
public sealed record ManagedCollection(CollectionView View, Permission Held)
{
    /// <summary>How pages about it look.</summary>
    public LookShown? Look { get; init; }

    /// <summary>Its alias.</summary>
    public string Alias => View.Collection.Alias;

    /// <summary>Whether it is the one at the top.</summary>
    public bool IsRoot => View.Object.OwnerId is null;

    /// <summary>Its page, without slash in front.</summary>
    public string Home => Trail.PathOf(View.Collection);

    /// <summary>Which state of it is shown: whoever changes it says what they have seen.</summary>
    public string Seen => View.Collection.Revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>A page of managing it, without slash in front.</summary>
    public string Path(string part) => $"collection/{Uri.EscapeDataString(Alias)}/{part}";

    /// <summary>What a page of managing it is about.</summary>
    /// <param name="title">Title of the page.</param>
    public PageFace Face(string title) =>
        new(title)
        {
            Trail = [.. Trail.Of(View.Owners), (View.Collection.Name, Home)],
            NoIndex = true,
            Look = Look,
        };
}
