using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Quire.Api;
using Quire.Repository.Installation;
using Quire.Repository.Operations;
using Quire.Server.Commands;
using Quire.Server.Configuration;
using Quire.Server.Health;
using Quire.Server.Telemetry;
using Quire.Web;

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

            if (line.Version)
            {
                Console.Out.WriteLine($"Quire {ProductVersion}");
                return 0;
            }

            await using var app = Build(line);
            return line.Command.Count > 0 ? await CommandAsync(app, line)
                : line.MigrateOnly ? await Startup.MigrateAsync(app)
                : await Startup.ServeAsync(app, line);
        }
        catch (StartupException e)
        {
            Console.Error.WriteLine($"quire: {e.Message}");
            return e.ExitCode;
        }
    }

    /// <summary>Version of this program, with the source revision where the build knew it.</summary>
    internal static string ProductVersion =>
        typeof(QuireServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    private static Task<int> CommandAsync(WebApplication app, CommandLine line) =>
        line.Command[0] switch
        {
            AccountCommand.Name => AccountCommand.RunAsync(app, line.Command),
            JobsCommand.Name => JobsCommand.RunAsync(app, line),
            AuditCommand.Name => AuditCommand.RunAsync(app, line),
            CheckCommand.Name => CheckCommand.RunAsync(app),
            TokenCommand.Name => TokenCommand.RunAsync(app, line.Command),
            _ => QuarantineCommand.RunAsync(app, line.Command),
        };

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
        if (line.Command.Count > 0)
        {
            builder.Services.AddSingleton<ICommitFollower, NoFollower>();
        }

        extend?.Invoke(builder.Services);
        var app = Composed(builder);
        if (line.Command.Count > 0 || line.MigrateOnly)
        {
            // Nobody will ask it anything.
            return app;
        }

        app.UseTrustedProxies();
        app.UsePages();
        app.UseApiPages();
        app.UseNativeApi();
        app.MapNativeApi();
        app.MapHealth();
        app.MapApiPages();
        app.MapPages();
        app.MapGuide();
        app.MapMetrics();
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
            var builder = WebApplication.CreateBuilder(
                new WebApplicationOptions { Args = [.. line.Settings], ContentRootPath = AppContext.BaseDirectory }
            );
            OwnSettings.AddTo(builder.Configuration, line, Environment.GetEnvironmentVariable(OwnSettings.Variable));
            return builder;
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or IOException)
        {
            // The outer one names the file, the inner one the place in it.
            var place = e.GetBaseException() is var cause && cause != e ? $" ({cause.Message})" : "";
            throw new StartupException($"the settings cannot be read: {e.Message}{place}".ReplaceLineEndings(" "));
        }
    }
}
