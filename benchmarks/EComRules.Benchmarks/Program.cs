using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/EComRules.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
