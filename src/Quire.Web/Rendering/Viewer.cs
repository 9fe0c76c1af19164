namespace Quire.Web.Rendering;

/// <summary>Somebody who is signed in with a browser.</summary>
/// <param name="Name">As people call them.</param>
/// <param name="Identifier">Name of the account.</param>
/// <param name="Antiforgery">What every form of theirs is sent with.</param>
/// <param name="Unread">How much they are told of that they have not read.</param>
public sealed record Viewer(string Name, string Identifier, string Antiforgery, int Unread = 0)
{
    /// <summary>Whether they administer the installation.</summary>
    public bool IsSuperuser { get; init; }
}
