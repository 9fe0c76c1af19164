using Quire.Repository.Collections.Featured;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>What a collection shows first.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">The form that adds to it.</param>
/// <param name="Items">What is to be shown, in order.</param>
public sealed record FeaturedShown(ManagedCollection Collection, FormShown Form, IReadOnlyList<FeaturedPlace> Items)
    : ManagingShown(Collection, Form);
