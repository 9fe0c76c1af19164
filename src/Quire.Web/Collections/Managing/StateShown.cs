using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>Whether a collection is public, where it lies, and whether it stays.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">The form as it stands, and what is wrong with it.</param>
/// <param name="MayMove">Whether the reader may let it lie elsewhere.</param>
public sealed record StateShown(ManagedCollection Collection, FormShown Form, bool MayMove) : ManagingShown(Collection, Form);
