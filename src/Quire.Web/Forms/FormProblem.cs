namespace Quire.Web.Forms;

/// <summary>Something that is wrong with what a form sent.</summary>
/// <param name="Field">Name of the field; null where it is about none alone.</param>
/// <param name="Text">What is wrong and what to do, in the language of the reader.</param>
public sealed record FormProblem(string? Field, string Text);
