namespace Quire.Domain.Files;

/// <summary>The contents a file can have; ADR 19. The numbers are stored.</summary>
public enum ContentForm
{
    /// <summary>What arrived: never changed, never made again.</summary>
    Original = 0,

    /// <summary>The table read from it, tab-delimited.</summary>
    Tabular = 1,
}
