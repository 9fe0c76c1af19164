using Quire.Domain.Texts.Unicode;

namespace Quire.Domain.Texts;

/// <summary>
/// Forms in which texts are compared. The same in the index, in queries and in the database's own keys: what counts as equal in
/// one place does so in all.
/// </summary>
public static class UnicodeText
{
    /// <summary>
    /// One spelling for texts no reader can tell apart, such as <c>é</c> in one character or in two (NFC). Values are the same
    /// when these are.
    /// </summary>
    public static string Composed(string text) => NormalForm.Composed.Of(text);

    /// <summary>
    /// Without regard to case, to typographic variants and to characters nobody sees (NFKC with case folding), but with accents.
    /// Names are the same when these are.
    /// </summary>
    public static string Caseless(string text) => NormalForm.Compatible.Of(CaseFolding.Of(NormalForm.Compatible.Of(text)));

    /// <summary>
    /// <see cref="Caseless"/> without the accents people leave out when they search. Words are the same when these are.
    /// </summary>
    public static string Unaccented(string text) => NormalForm.Unaccented.Of(CaseFolding.Of(NormalForm.Unaccented.Of(text)));
}
