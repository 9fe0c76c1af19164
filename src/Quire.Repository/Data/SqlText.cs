namespace Quire.Repository.Data;

/// <summary>Text functions of the database engines, for use in queries only.</summary>
public static class SqlText
{
    /// <summary>The engine's own lower case, the same everywhere for letters of ASCII alone: for names without others.</summary>
    public static string Lower(string text) => throw new InvalidOperationException($"Only for queries: {text}");

    /// <summary>
    /// As <see cref="Quire.Domain.Texts.SearchedText"/> says, however the database orders and compares texts itself; both what is
    /// searched and what is searched for are folded.
    /// </summary>
    public static string Folded(string text) => throw new InvalidOperationException($"Only for queries: {text}");

    /// <summary>JSON text as what the engine's own JSON functions take.</summary>
    public static string Json(string text) => throw new InvalidOperationException($"Only for queries: {text}");
}
