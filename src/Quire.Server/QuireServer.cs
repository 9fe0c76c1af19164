using Microsoft.AspNetCore.Builder;
using Quire.Api;
using Quire.Repository.Installation;
using Quire.Server.Configuration;
using Quire.Server.Health;

namespace Quire.Server;

/// <summary>The server from its arguments to its exit code: one clear line for every mistake of whoever starts it.</summary>
public static class QuireServer
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var line = CommandLine.Parse(args);
            if (line.Help)
            {
                Console.Out.WriteLine(CommandLine.Usage);
                return 0;
            }

            await using var app = Build(line);
            return line.Command.Count > 0 ? await CommandAsync(app, line.Command)
                : line.MigrateOnly ? await Startup.MigrateAsync(app)
                : await Startup.ServeAsync(app, line);
        }
        catch (StartupException e)
        {
            Console.Error.WriteLine($"quire: {e.Message}");
            return e.ExitCode;
        }
    }

    private static Task<int> CommandAsync(WebApplication app, IReadOnlyList<string> words) =>
        words[0] == TokenCommand.Name ? TokenCommand.RunAsync(app, words) : QuarantineCommand.RunAsync(app, words);

    /// <summary>
    /// Sets the installation up if it is empty and begins to answer; gives the administrator of a new installation.
    /// </summary>
    public static Task<FirstAdministrator?> StartAsync(WebApplication app) => Startup.StartAsync(app);

    /// <summary>The application, composed but not started.</summary>
    /// <param name="line">What the command line says.</param>
    /// <param name="extend">Adds providers of the ports; what is added last wins where there can be one.</param>
    public static WebApplication Build(CommandLine line, Action<IServiceCollection>? extend = null)
    {
        var builder = CreateBuilder(line);
        Composition.Add(builder, line);
        extend?.Invoke(builder.Services);
        var app = Composed(builder);
        app.UseTrustedProxies();
        app.UseApiPages();
        app.UseNativeApi();
        app.MapNativeApi();
        app.MapHealth();
        app.MapApiPages();
        return app;
    }

    // Settings of the framework's own sections are read here first, and refused with exceptions of every kind.
    private static WebApplication Composed(WebApplicationBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (Exception e)
        {
            throw new StartupException($"the settings cannot be used: {e.GetBaseException().Message.ReplaceLineEndings(" ")}");
        }
    }

    private static WebApplicationBuilder CreateBuilder(CommandLine line)
    {
        try
        {
            return WebApplication.CreateBuilder(
                new WebApplicationOptions { Args = [.. line.Settings], ContentRootPath = AppContext.BaseDirectory }
            );
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or IOException)
        {
            throw new StartupException($"the settings cannot be read: {e.GetBaseException().Message}");
        }
    }
}
