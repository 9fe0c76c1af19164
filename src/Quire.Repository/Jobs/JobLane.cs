namespace Quire.Repository.Jobs;

/// <summary>
/// Which workers do a kind of job, and with that how urgent it is. Lanes have workers of their own and never wait for each other.
/// </summary>
public enum JobLane
{
    /// <summary>
    /// Finishing publications, for which people wait; nothing else is ever done here, and its writes take the next turn.
    /// </summary>
    Publication,

    /// <summary>Work this server does by itself.</summary>
    Own,

    /// <summary>Work that waits for a service elsewhere, which may be slow or down.</summary>
    Outside,

    /// <summary>Work that may take hours; one at a time in each process.</summary>
    Long,

    /// <summary>
    /// Reading stored bytes again, for which nobody waits and which may take days; one at a time in each process.
    /// </summary>
    Reading,

    /// <summary>Making small pictures, for which nobody waits and which take memory.</summary>
    Pictures,

    /// <summary>Reading files as tables, which takes a processor for as long as a file is large.</summary>
    Tables,

    /// <summary>
    /// Telling registries of identifiers, of which a publication may ask for hundreds; one that never answers keeps no mail
    /// waiting.
    /// </summary>
    Registries,

    /// <summary>
    /// Taking in folders of the server, which may take days and for which nobody else is to wait.
    /// </summary>
    Imports,
}
