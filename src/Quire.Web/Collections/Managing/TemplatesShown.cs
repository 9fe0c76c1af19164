using Quire.Repository.Collections.Templates;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>Templates datasets of a collection can be begun with.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">What was to be changed.</param>
/// <param name="Templates">Its own first, then those from above.</param>
public sealed record TemplatesShown(ManagedCollection Collection, FormShown Form, IReadOnlyList<TemplateView> Templates)
    : ManagingShown(Collection, Form);
