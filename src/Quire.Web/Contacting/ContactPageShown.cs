namespace Quire.Web.Contacting;

/// <summary>A page on which somebody writes a message.</summary>
/// <param name="Title">Whom it goes to.</param>
/// <param name="Lead">What becomes of it.</param>
/// <param name="Path">Where it is sent to, without slash in front.</param>
/// <param name="Message">What was written.</param>
public sealed record ContactPageShown(string Title, string Lead, string Path, ContactShown Message);
