@echo off
chcp 65001 >nul
rem 双击打开校对台（Windows）。
cd /d "%~dp0"
where npm >nul 2>nul
if errorlevel 1 (
  echo 没有找到 Node.js。请先从 https://nodejs.org/zh-cn 安装（20 或更新的版本），再双击一次。
  pause
  exit /b 1
)
call npm start --silent
echo 校对台已停止，可以关掉这个窗口。
pause
