namespace Quire.Repository.Data;

/// <summary>Text functions of the database engines, for use in queries only.</summary>
public static class SqlText
{
    /// <summary>The engine's own lower case.</summary>
    public static string Lower(string text) => throw new InvalidOperationException($"Only for queries: {text}");

    /// <summary>Text in one spelling, however its letters are put together (NFC).</summary>
    public static string Composed(string text) => throw new InvalidOperationException($"Only for queries: {text}");

    /// <summary>JSON text as what the engine's own JSON functions take.</summary>
    public static string Json(string text) => throw new InvalidOperationException($"Only for queries: {text}");
}
