namespace Quire.Api.Sword.Reading;

/// <summary>One term of an Atom entry.</summary>
/// <param name="Name">Such as <c>creator</c>.</param>
/// <param name="Text">Its text, without white space around it; may be empty.</param>
/// <param name="Attributes">Attributes by name.</param>
internal sealed record DublinCoreTerm(string Name, string Text, IReadOnlyDictionary<string, string> Attributes);
