namespace Quire.Api.Http;

/// <summary>What a query parameter holds.</summary>
public enum QueryKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Yes or no, as clients of several languages write it; a bare name means yes.</summary>
    Flag,

    /// <summary>A whole number of 0 or more.</summary>
    Number,

    /// <summary>Text that may be given several times.</summary>
    Texts,
}
