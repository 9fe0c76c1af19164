using Quire.Web.Depositing.Forms;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>One template.</summary>
/// <param name="Collection">The collection it belongs to.</param>
/// <param name="Form">Its name, and what is wrong.</param>
/// <param name="Metadata">Its fields.</param>
/// <param name="Terms">Its licence or terms.</param>
/// <param name="Id">Its number; null for one that is to be made.</param>
/// <param name="State">What it holds now; empty for one that is to be made.</param>
public sealed record TemplateShown(
    ManagedCollection Collection,
    FormShown Form,
    MetadataForm Metadata,
    TermsForm Terms,
    long? Id,
    string State
) : ManagingShown(Collection, Form)
{
    public override string Seen => Form.SeenOr(State);

    /// <summary>Where the form is sent, without slash in front.</summary>
    public string Path =>
        Collection.Path(
            Id is { } id ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"templates/{id}") : "templates/new"
        );
}
